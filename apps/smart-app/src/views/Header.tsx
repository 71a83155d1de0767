import { useEffect, useState } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useFile } from '../record/file-context.tsx';
import { loadStyle, type Style } from '../smart/style.ts';
import { useSpeech } from '../ui/language.tsx';
import { type Theme, useTheme } from '../ui/theme.ts';
import { Window } from '../ui/Window.tsx';
import { PatientBanner } from './PatientBanner.tsx';

const NO_STYLE: Style = {};

/** What this is, whose record it is, and in which language and looks. */
export function Header() {
  const { texts, date } = useSpeech();
  const { file, state } = useFile();
  const [style, setStyle] = useState<Style>(NO_STYLE);
  const [choosing, setChoosing] = useState(false);
  const [theme, setTheme] = useTheme(style);
  useEffect(() => {
    void loadStyle(file.session).then(setStyle);
  }, [file]);
  return (
    <header className="head">
      <div>
        <h1>{texts.title}</h1>
        <p className="dim">
          {texts.asOf(date(file.at))}
          {state.loading && <span className="tag">{texts.provisional}</span>}
        </p>
      </div>
      {file.session.context.needsPatientBanner && <PatientBanner />}
      <Button className="quiet menu" aria-label={texts.menu} onPress={() => setChoosing(true)}>
        <span aria-hidden="true">⋯</span>
      </Button>
      {choosing && (
        <Window title={texts.menu} onClose={() => setChoosing(false)}>
          <Choices theme={theme} onTheme={setTheme} />
        </Window>
      )}
    </header>
  );
}

interface ChoicesProps {
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
}

function Choices({ theme, onTheme }: ChoicesProps) {
  const { texts, language, speak } = useSpeech();
  return (
    <>
      <Choice
        label={texts.language.label}
        options={{ nl: texts.language.nl, en: texts.language.en }}
        chosen={language}
        onChoose={(chosen) => speak(chosen === 'en' ? 'en' : 'nl')}
      />
      <Choice
        label={texts.theme.label}
        options={{ system: texts.theme.system, light: texts.theme.light, dark: texts.theme.dark }}
        chosen={theme}
        onChoose={(chosen) => onTheme(chosen as Theme)}
      />
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly options: Readonly<Record<string, string>>;
  readonly chosen: string;
  readonly onChoose: (option: string) => void;
}

function Choice({ label, options, chosen, onChoose }: ChoiceProps) {
  return (
    <section>
      <h3>{label}</h3>
      <ToggleButtonGroup
        className="segments"
        aria-label={label}
        disallowEmptySelection
        selectedKeys={[chosen]}
        onSelectionChange={(keys) => onChoose(String([...keys][0]))}
      >
        {Object.entries(options).map(([id, name]) => (
          <ToggleButton key={id} id={id}>
            {name}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </section>
  );
}
