import { describe, expect, it } from 'vitest';
import { assess } from '../../assess.ts';
import { withBindings } from '../../bindings/index.ts';
import { parseSettings } from '../parse-settings.ts';
import { PACK_NAMES } from './index.ts';

describe('a pack', () => {
  it.each(PACK_NAMES)('%s can be started from as it is', (name) => {
    const settings = withBindings(parseSettings({ extends: name }));

    expect(settings).not.toHaveProperty('extends');
    expect(assess([{ resourceType: 'Patient', id: 'p' }], { at: '2026-03-10', settings }).problems).toEqual(
      [],
    );
  });

  it('gives way to what the settings say themselves', () => {
    const { organisation, bindings } = parseSettings({
      extends: 'hix',
      organisation: { wtza: true },
      bindings: { carePlan: 'CarePlan.exists()', teamMeeting: false },
    });

    expect(organisation).toEqual({ kind: 'hospital', wtza: true });
    expect(bindings).toMatchObject({ carePlan: 'CarePlan.exists()' });
    expect(bindings).toHaveProperty('planHandedOver');
    expect(bindings).not.toHaveProperty('teamMeeting');
  });

  it('that does not exist is named with those that do', () => {
    expect(() => parseSettings({ extends: 'hicks' }, 'en')).toThrow(
      /^extends: does not exist; choose from: hix, epic, ons, medicom, promedico, ysis$/,
    );
  });
});
