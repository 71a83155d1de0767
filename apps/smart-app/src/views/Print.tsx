import { nameOf, openConditions } from '@prestatiewijzer/advice';
import type { Assessment, Finding } from '@prestatiewijzer/rules';
import { Button } from 'react-aria-components';
import { useFile } from '../record/file-context.tsx';
import { textAt, valuesAt } from '../record/read.ts';
import { useSpeech } from '../ui/language.tsx';
import { Scroll } from '../ui/Scroll.tsx';
import { StatusMark } from '../ui/StatusMark.tsx';
import { WaitingMark } from '../ui/WaitingMark.tsx';
import { personName } from './PatientBanner.tsx';

/** A report on one page for the administration, and the same for machines. */
export function Print({ assessment }: { readonly assessment: Assessment }) {
  const { texts, language, date } = useSpeech();
  const { file, state } = useFile();
  const patient = state.resources.get(file.patient);
  const born = textAt(patient, 'birthDate');
  const number = valuesAt(patient, 'identifier').find((each) => textAt(each, 'system') === BSN);
  const lacking = state.sources.filter(({ lack }) => lack !== undefined);
  // What only informs is no outcome for the administration.
  const findings = assessment.findings.filter(({ status }) => status !== 'information');
  return (
    <>
      <div className="no-print">
        <p className="intro">{texts.print.intro}</p>
        {state.loading && <p className="note">{texts.print.wait}</p>}
        <div className="buttons">
          <Button className="primary" isDisabled={state.loading} onPress={() => window.print()}>
            {texts.print.print}
          </Button>
          <Button isDisabled={state.loading} onPress={() => download(assessment)}>
            {texts.print.download}
          </Button>
        </div>
        <p className="dim">{texts.print.privacy}</p>
      </div>
      <article className="report">
        <h2>{texts.print.heading}</h2>
        <dl className="report-head">
          <Fact name={texts.print.patient} value={personName(patient) ?? file.patient} />
          <Fact name={texts.print.born} value={born && date(born)} />
          <Fact name={texts.print.number} value={textAt(number, 'value')} />
          <Fact name={texts.print.asOf} value={date(assessment.at)} />
          <Fact name={texts.print.edition} value={assessment.edition} />
        </dl>
        {lacking.length > 0 && (
          <p>
            <strong>{texts.print.incomplete}</strong>{' '}
            {lacking.map(({ type }) => nameOf(type, language)).join(', ')}
          </p>
        )}
        {findings.length === 0 ? <p>{texts.nothing}</p> : <Findings findings={findings} />}
        <p className="dim">{texts.print.foot}</p>
      </article>
    </>
  );
}

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const { texts, date } = useSpeech();
  return (
    <Scroll name={texts.print.heading}>
      <table className="plain report-table">
        <thead>
          <tr>
            <th scope="col" className="heading">
              {texts.print.status}
            </th>
            <th scope="col" className="heading">
              {texts.print.code}
            </th>
            <th scope="col" className="heading">
              {texts.print.title}
            </th>
            <th scope="col" className="heading">
              {texts.print.on}
            </th>
            <th scope="col" className="heading">
              {texts.print.why}
            </th>
            <th scope="col" className="heading">
              {texts.print.source}
            </th>
          </tr>
        </thead>
        <tbody>
          {findings.map((finding) => (
            <tr key={[finding.id, finding.on, ...finding.about].join(' ')}>
              <td>
                <StatusMark status={finding.status} /> <WaitingMark finding={finding} />
              </td>
              <td className="code">{finding.code?.code}</td>
              <td>{finding.title}</td>
              <td className="on">{finding.on && date(finding.on)}</td>
              <td>{finding.summary}</td>
              <td className="dim">{sourcesOf(finding).join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string | undefined }) {
  if (value === undefined) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

const BSN = 'http://fhir.nl/fhir/NamingSystem/bsn';

/** Where stands what decided; of what is in order, where its requirements stand. */
function sourcesOf(finding: Finding): readonly string[] {
  const open = openConditions(finding);
  const decisive = open.length > 0 ? open : finding.conditions.filter(({ kind }) => kind === 'requirement');
  return [...new Set(decisive.flatMap(({ sources }) => sources))];
}

/** The name of the file says nothing of the patient. */
function download(assessment: Assessment): void {
  const blob = new Blob([JSON.stringify(assessment, null, 2)], { type: 'application/json' });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = `prestatiewijzer-${assessment.at}.json`;
  link.click();
  URL.revokeObjectURL(address);
}
