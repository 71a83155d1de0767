import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { STUCK } from '../../../vitest.shared.ts';
import { App } from './App.tsx';
import { Failure, type FailureKind } from './failure.ts';
import { groupOf } from './findings.ts';
import { Answers } from './rules/answers.ts';
import { start } from './smart/start.ts';
import { backFromLogin, ISS, json, PAGE, startEhr, talkWhileWaitingFor, unreachable } from './testing/ehr.ts';
import { FAILURES_NL } from './ui/failures-nl.ts';

const ehr = startEhr();

beforeAll(() => {
  // jsdom knows no media queries.
  window.matchMedia = () => Object.assign(new EventTarget(), { matches: false }) as unknown as MediaQueryList;
});
afterEach(cleanup);

async function show(page: URL): Promise<void> {
  render(<App page={page} starting={start(page)} rules={() => new Answers()} />);
}

describe('a failure', () => {
  it.each(Object.keys(FAILURES_NL) as FailureKind[])('"%s" has a page in Dutch', async (kind) => {
    render(
      <App
        page={PAGE}
        starting={Promise.reject(new Failure(kind, { code: 'x1' }))}
        rules={() => new Answers()}
      />,
    );

    const heading = await screen.findByRole('heading', { level: 1, name: FAILURES_NL[kind].heading });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(screen.getByText(FAILURES_NL[kind].advice)).toBeTruthy();
    expect(screen.getByText('x1')).toBeTruthy();
  });

  it.each([
    [401, 'De sessie is verlopen'],
    [403, 'U heeft geen toegang gekregen'],
    [404, 'Er is geen patiënt gekozen'],
    [500, 'Het EPD gaf een fout'],
  ])('of the FHIR server with %i shows "%s"', async (status, heading) => {
    ehr.use(json(`${ISS}/Patient/olivia`, {}, status));
    await show(await backFromLogin({ code: 'code' }));

    await screen.findByRole('heading', { name: heading });
  });

  it('of the connection can be tried again', async () => {
    ehr.use(unreachable(`${ISS}/Patient/olivia`));
    await show(await backFromLogin({ code: 'code' }));
    await screen.findByRole('heading', { name: 'Het EPD is niet bereikbaar' });
    ehr.resetHandlers();

    await userEvent.click(screen.getByRole('button', { name: 'Opnieuw proberen' }));

    await screen.findByText('Olivia de Wit');
    await screen.findByText(/er is niets te doen/i);
  });
});

it('makes no to-do of what may still come, and tells when everything is there', async () => {
  const { handlers, release } = talkWhileWaitingFor('CarePlan');
  ehr.use(...handlers);
  const assessed: number[] = [];
  const rules = new Answers();
  const assess = rules.assess.bind(rules);
  rules.assess = async (asked) => {
    const assessment = await assess(asked);
    assessed.push(assessment.findings.filter(({ status }) => groupOf(status) === 'missing').length);
    return assessment;
  };
  const page = await backFromLogin({ code: 'code' });
  render(<App page={page} starting={start(page)} rules={() => rules} />);

  await screen.findByText(/^Voorlopig: nog niet alles is geladen/, {}, { timeout: STUCK });
  await waitFor(() => expect(assessed.some((count) => count > 0)).toBe(true), { timeout: STUCK });
  // Lets the page show what it was told.
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  expect(screen.queryByText('Nog nodig')).toBeNull();

  release();

  await screen.findByText('Nog nodig', {}, { timeout: STUCK });
  await screen.findByText('Alles is geladen.', {}, { timeout: STUCK });
});
