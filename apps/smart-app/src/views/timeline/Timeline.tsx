import type { Finding } from '@prestatiewijzer/rules';
import { useMemo, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useFile } from '../../record/file-context.tsx';
import { itemsOf } from '../../record/items.ts';
import { useSpeech } from '../../ui/language.tsx';
import { Axis } from './Axis.tsx';
import { TimelineTable } from './TimelineTable.tsx';

interface TimelineProps {
  readonly findings: readonly Finding[];
  readonly onChoose: (finding: Finding) => void;
}

/** What happened when, with the findings on it: as an axis, or as a table with the same. */
export function Timeline({ findings, onChoose }: TimelineProps) {
  const { texts, language } = useSpeech();
  const { state, file } = useFile();
  const [form, setForm] = useState<'axis' | 'table'>('axis');
  const items = useMemo(
    () => itemsOf(state.resources.values(), file.patient, language),
    [state.resources, file, language],
  );
  const undated = items.filter(({ on }) => on === undefined).length;
  return (
    <div className="timeline">
      <ToggleButtonGroup
        className="segments"
        aria-label={texts.timeline.form}
        disallowEmptySelection
        selectedKeys={[form]}
        onSelectionChange={(keys) => setForm(keys.has('table') ? 'table' : 'axis')}
      >
        <ToggleButton id="axis">{texts.timeline.asTimeline}</ToggleButton>
        <ToggleButton id="table">{texts.timeline.asTable}</ToggleButton>
      </ToggleButtonGroup>
      {items.length === 0 && <p>{state.loading ? texts.timeline.noneYet : texts.timeline.empty}</p>}
      {items.length > 0 && form === 'axis' && (
        <>
          <Axis items={items} findings={findings} today={file.at} onChoose={onChoose} />
          {undated > 0 && <p className="dim">{texts.timeline.undated(undated)}</p>}
        </>
      )}
      {items.length > 0 && form === 'table' && <TimelineTable items={items} />}
    </div>
  );
}
