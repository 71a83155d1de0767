import {
  PatientResources,
  replacementFor,
  type SuggestedAction,
  type Suggestion,
  suggestionFor,
} from '@prestatiewijzer/advice';
import type { Finding } from '@prestatiewijzer/rules';
import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { useFile } from '../record/file-context.tsx';
import { today } from '../today.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { useSpeech } from '../ui/language.tsx';
import { Confirm } from './Confirm.tsx';

interface ActProps {
  readonly finding: Finding;
  readonly findings: readonly Finding[];
}

/** What can be done about a finding: the same as its card suggests, after somebody has seen what will be written. */
export function Act({ finding, findings }: ActProps) {
  const { texts, language } = useSpeech();
  const { file, state } = useFile();
  const announce = useAnnounce();
  const [confirming, setConfirming] = useState(false);
  const suggestion = useMemo(
    () =>
      suggestionFor(finding, replacementFor(finding, findings), {
        patient: file.patient,
        at: today(),
        record: new PatientResources([...state.resources.values()]),
        findings,
        language,
      }),
    [finding, findings, file, state.resources, language],
  );
  if (suggestion === undefined) return null;
  const refused = notAllowed(suggestion, file.session.scopes);
  if (refused.length > 0) return <p className="note">{texts.act.notAllowed(refused.join(', '))}</p>;
  return (
    <div className="act">
      <Button className="primary" isDisabled={state.loading} onPress={() => setConfirming(true)}>
        {suggestion.label}
      </Button>
      {state.loading && <p className="dim">{texts.act.provisional}</p>}
      {confirming && (
        <Confirm
          suggestion={suggestion}
          onClose={() => setConfirming(false)}
          onDone={() => {
            setConfirming(false);
            announce(texts.act.done(suggestion.label));
          }}
        />
      )}
    </div>
  );
}

/** The types that the session may not write. */
function notAllowed(
  { actions }: Suggestion,
  scopes: { may(type: string, interaction: 'c' | 'u'): boolean },
): readonly string[] {
  const interaction = ({ type }: SuggestedAction) => (type === 'create' ? 'c' : 'u');
  return actions
    .filter((action) => !scopes.may(action.resource.resourceType, interaction(action)))
    .map(({ resource }) => resource.resourceType);
}
