import { nameOf } from '@prestatiewijzer/advice';
import type { Told } from '@prestatiewijzer/rules';
import { Button } from 'react-aria-components';
import { useFile } from '../record/file-context.tsx';
import { useSpeech } from '../ui/language.tsx';

interface EvidenceProps {
  readonly references: readonly string[];
  /** What the rules read of them. */
  readonly told: readonly Told[];
  readonly label: string;
}

/** The resources that something rests on, as the rules have read them; each opens. */
export function Evidence({ references, told, label }: EvidenceProps) {
  const { open, lit, light } = useFile();
  const { language, date } = useSpeech();
  return (
    <p className="evidence">
      <span className="dim">{label}: </span>
      {references.map((reference) => {
        const { on, text } = told.find((each) => each.reference === reference) ?? {};
        const words = text ?? nameOf(reference.split('/')[0] as string, language);
        return (
          <Button
            key={reference}
            className={`link ${lit.includes(reference) ? 'lit' : ''}`}
            onPress={() => open(reference)}
            onHoverChange={(over) => light(over ? [reference] : [])}
            onFocusChange={(focused) => light(focused ? [reference] : [])}
          >
            {on === undefined ? words : `${words}, ${date(on)}`}
          </Button>
        );
      })}
    </p>
  );
}
