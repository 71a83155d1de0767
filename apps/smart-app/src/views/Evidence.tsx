import { dateOf, nameOf } from '@prestatiewijzer/advice';
import type { Told } from '@prestatiewijzer/rules';
import { Button } from 'react-aria-components';
import { describe } from '../record/describe.ts';
import { useFile } from '../record/file-context.tsx';
import { useSpeech } from '../ui/language.tsx';

interface EvidenceProps {
  readonly references: readonly string[];
  /** What the rules read of them. */
  readonly told: readonly Told[];
  readonly label: string;
}

const PEOPLE = ['CareTeam', 'Organization', 'Practitioner', 'PractitionerRole'];

/** The resources that something rests on, as the rules have read them; each opens. */
export function Evidence({ references, told, label }: EvidenceProps) {
  const { state, open, lit, light } = useFile();
  const { language, date } = useSpeech();
  return (
    <p className="evidence">
      <span className="dim">{label}: </span>
      {references.map((reference) => {
        const read = told.find((each) => each.reference === reference);
        const resource = state.resources.get(reference);
        const described = resource && describe(resource, language);
        const type = reference.split('/')[0] as string;
        // A name says more of people than what the rules read of them does.
        const words =
          (PEOPLE.includes(type) ? described?.words : read?.text) ??
          described?.words ??
          read?.text ??
          nameOf(type, language);
        const on = read === undefined ? dateOf(described?.from) : read.on;
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
