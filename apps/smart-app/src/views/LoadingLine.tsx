import { nameOf } from '@prestatiewijzer/advice';
import type { Problem } from '@prestatiewijzer/rules';
import { Button } from 'react-aria-components';
import { useFile } from '../record/file-context.tsx';
import type { Source } from '../record/load.ts';
import { Fold } from '../ui/Fold.tsx';
import { useSpeech } from '../ui/language.tsx';

interface LoadingLineProps {
  readonly problems: readonly Problem[];
  readonly onAgain: () => void;
}

/** How far loading is, in one line; each type below it. What failed is named, with what that means. */
export function LoadingLine({ problems, onAgain }: LoadingLineProps) {
  const { texts, language } = useSpeech();
  const { state } = useFile();
  const { sources, loading, resources } = state;
  const lacking = sources.filter(({ lack }) => lack !== undefined);
  const loaded = sources.filter((source) => source.state === 'loaded');
  return (
    <div className="loading">
      {loading && (
        <progress
          max={Math.max(sources.length, 1)}
          value={loaded.length}
          aria-label={texts.loading.line(loaded.length, sources.length)}
        />
      )}
      {lacking.length > 0 && !loading && (
        <p className="note">
          <strong>{texts.loading.lacking(lacking.length)}:</strong>{' '}
          {lacking.map(({ type }) => nameOf(type, language)).join(', ')}. {texts.loading.consequence}
        </p>
      )}
      <Fold
        level={2}
        title={
          loading ? texts.loading.line(loaded.length, sources.length) : texts.loading.done(resources.size)
        }
      >
        <SourceTable sources={sources} />
        {problems.length > 0 && <Problems problems={problems} />}
        <Button onPress={onAgain} isDisabled={loading}>
          {texts.loading.again}
        </Button>
      </Fold>
    </div>
  );
}

function SourceTable({ sources }: { readonly sources: readonly Source[] }) {
  const { texts, language } = useSpeech();
  return (
    <table className="plain">
      <thead>
        <tr>
          <th scope="col">{texts.loading.type}</th>
          <th scope="col">{texts.loading.count}</th>
          <th scope="col">{texts.loading.state}</th>
        </tr>
      </thead>
      <tbody>
        {sources.map(({ type, count, state, lack }) => (
          <tr key={type}>
            <td>{nameOf(type, language)}</td>
            <td>{count}</td>
            <td>
              {state === 'loading'
                ? texts.loading.busy
                : lack === undefined
                  ? texts.loading.complete
                  : texts.lacks[lack]}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Input that the rules could not use. */
function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const { texts } = useSpeech();
  return (
    <>
      <h3>{texts.loading.unused}</h3>
      <ul>
        {problems.map(({ reference, path, message }) => (
          <li key={reference + path + message}>
            <code>{reference}</code>, {path}: {message}
          </li>
        ))}
      </ul>
    </>
  );
}
