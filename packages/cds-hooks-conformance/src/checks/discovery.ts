import { HOOKS, outsideSubset, type ServiceDescription, templateProblems } from '@prestatiewijzer/cds-hooks';
import { type Check, fail, noneOf, notApplicable, pass } from '../finding.ts';
import { emptyMembers, isRecord, wrongExtensions } from '../json.ts';
import { DISCOVERY, jsonOf, type Target } from '../target.ts';

/** The checks of the discovery. The first one reads it for all others. */
export function discoveryChecks(): readonly Check<Target>[] {
  let found: unknown;
  let contentType = '';
  const listed = (): readonly Record<string, unknown>[] => {
    const { services = [] } = isRecord(found) ? found : {};
    return Array.isArray(services) ? services.filter(isRecord) : [];
  };
  const ofText = (member: string, required: boolean) => () => {
    const wrong = listed().filter((service) =>
      service[member] === undefined
        ? required
        : typeof service[member] !== 'string' || service[member] === '',
    );
    return listed().length === 0
      ? notApplicable('no services')
      : noneOf(wrong.map((service) => `${service['id']}: ${member} is no text`));
  };
  const ofTemplates = (problems: (template: string, hook: string) => readonly string[]) => () => {
    const templates = listed().flatMap(({ id, hook, prefetch }) =>
      Object.entries(isRecord(prefetch) ? prefetch : {}).map(([key, template]) => ({
        name: `${id} ${key}`,
        problems: problems(String(template), String(hook)),
      })),
    );
    if (templates.length === 0) return notApplicable('no prefetch templates');
    return noneOf(
      templates.flatMap(({ name, problems }) => problems.map((problem) => `${name}: ${problem}`)),
      `${templates.length} templates`,
    );
  };

  return [
    {
      row: 168,
      strength: 'SHALL',
      check: 'The service is called over TLS',
      run: ({ base }) => {
        const { protocol, hostname } = new URL(base);
        if (protocol === 'https:') return pass();
        return /^(localhost|127\.|\[::1\])/.test(hostname) ? notApplicable('on this machine') : fail(base);
      },
    },
    {
      row: 5,
      strength: 'SHALL',
      check: 'GET /cds-services is answered with 200',
      run: async (target) => {
        const answer = await target.send(DISCOVERY);
        contentType = answer.headers.get('content-type') ?? '';
        if (answer.status !== 200) return fail(`status ${answer.status}`);
        found = jsonOf(answer);
        target.services = listed().filter(
          ({ id, hook }) => typeof id === 'string' && typeof hook === 'string',
        ) as unknown as ServiceDescription[];
        return pass();
      },
    },
    {
      row: 1,
      strength: 'SHALL',
      check: 'The discovery is JSON',
      run: () =>
        found !== undefined && /^application\/([\w.-]+\+)?json/i.test(contentType)
          ? pass()
          : fail(`Content-Type ${contentType || 'absent'}`),
    },
    {
      row: 6,
      strength: 'SHALL',
      check: 'The discovery holds a list of services',
      run: () =>
        isRecord(found) && Array.isArray(found['services'])
          ? pass(`${listed().length} services`)
          : fail('no list in services'),
    },
    { row: 7, strength: 'SHALL', check: 'Each service names its hook', run: ofText('hook', true) },
    { row: 8, strength: 'SHOULD', check: 'Each service has a title', run: ofText('title', true) },
    { row: 9, strength: 'SHALL', check: 'Each service has a description', run: ofText('description', true) },
    {
      row: 10,
      strength: 'SHALL',
      check: 'Each service has an id that can be part of an address',
      run: () =>
        noneOf(
          listed()
            .filter(({ id }) => typeof id !== 'string' || !/^[A-Za-z0-9\-._~]+$/.test(id))
            .map(({ id }) => `id ${JSON.stringify(id)}`),
        ),
    },
    {
      row: 12,
      strength: 'MAY',
      check: 'usageRequirements is text where it is given',
      run: ofText('usageRequirements', false),
    },
    {
      row: 211,
      strength: 'SHALL',
      check: 'An id is listed once for a hook',
      run: () => {
        const names = listed().map(({ id, hook }) => `${id} for ${hook}`);
        return noneOf(names.filter((name, index) => names.indexOf(name) !== index));
      },
    },
    {
      row: 36,
      strength: 'SHALL',
      check: 'Prefetch templates have a key each',
      run: () =>
        noneOf(
          listed()
            .filter(
              ({ prefetch }) =>
                prefetch !== undefined &&
                !(isRecord(prefetch) && Object.values(prefetch).every((query) => typeof query === 'string')),
            )
            .map(({ id }) => `${id}: prefetch does not hold a query for each key`),
        ),
    },
    {
      row: 56,
      strength: 'SHALL',
      check: 'Prefetch tokens are those of the hook, between {{ and }}',
      run: ofTemplates((template, name) => {
        const hook = HOOKS.find((known) => known.name === name);
        // What a hook of somebody's own allows is not known here.
        const own = [...template.matchAll(/context\.(\w+)/g)].map(([, member]) => member ?? '');
        return templateProblems(template, hook?.tokens ?? own);
      }),
    },
    {
      row: 58,
      strength: 'SHOULD',
      check: 'Prefetch templates stay within the recommended subset',
      run: ofTemplates((template) => outsideSubset(template)),
    },
    {
      row: 3,
      strength: 'SHALL',
      check: 'The discovery holds nothing that is null or empty',
      run: () => noneOf(emptyMembers(found, ['services'])),
    },
    {
      row: 214,
      strength: 'SHALL',
      check: 'Extensions in the discovery are objects',
      run: () => noneOf(wrongExtensions(found)),
    },
  ];
}
