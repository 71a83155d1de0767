import { dateOf, nameOf } from '@prestatiewijzer/advice';
import { Button } from 'react-aria-components';
import { describe } from '../record/describe.ts';
import { useFile } from '../record/file-context.tsx';
import { useSpeech } from '../ui/language.tsx';

interface EvidenceProps {
  readonly references: readonly string[];
  readonly label: string;
}

/** The resources that something rests on; each opens. */
export function Evidence({ references, label }: EvidenceProps) {
  const { state, open, lit, light } = useFile();
  const { language, date } = useSpeech();
  return (
    <p className="evidence">
      <span className="dim">{label}: </span>
      {references.map((reference) => {
        const resource = state.resources.get(reference);
        const described = resource && describe(resource, language);
        const on = dateOf(described?.from);
        const words = described?.words ?? nameOf(reference.split('/')[0] as string, language);
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
