import { Button, Group } from 'react-aria-components';
import { useSpeech } from '../../ui/language.tsx';
import type { Span } from './marks.ts';

interface ZoomButtonsProps {
  readonly span: Span;
  readonly onZoom: (factor: number) => void;
  readonly onMove: (part: number) => void;
  readonly onAll: () => void;
}

/** Which stretch of time is shown, and buttons to change it. */
export function ZoomButtons({ span, onZoom, onMove, onAll }: ZoomButtonsProps) {
  const { texts, date } = useSpeech();
  const day = (time: number) => date(new Date(time).toISOString().slice(0, 10));
  return (
    <div className="zoom">
      <Group aria-label={texts.timeline.zoom} className="zoom-buttons">
        <Button aria-label={texts.timeline.earlier} onPress={() => onMove(-0.5)}>
          ‹
        </Button>
        <Button aria-label={texts.timeline.later} onPress={() => onMove(0.5)}>
          ›
        </Button>
        <Button aria-label={texts.timeline.zoomIn} onPress={() => onZoom(0.5)}>
          +
        </Button>
        <Button aria-label={texts.timeline.zoomOut} onPress={() => onZoom(2)}>
          −
        </Button>
        <Button onPress={onAll}>{texts.timeline.all}</Button>
      </Group>
      <span className="dim">{texts.timeline.from(day(span.from), day(span.to))}</span>
    </div>
  );
}
