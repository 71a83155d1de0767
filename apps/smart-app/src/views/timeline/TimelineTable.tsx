import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useFile } from '../../record/file-context.tsx';
import type { Item } from '../../record/items.ts';
import { useSpeech } from '../../ui/language.tsx';
import { Scroll } from '../../ui/Scroll.tsx';

const PAGE = 100;

/** The same as the axis shows, newest first, for who reads rather than looks. */
export function TimelineTable({ items }: { readonly items: readonly Item[] }) {
  const { texts, date } = useSpeech();
  const { open } = useFile();
  const [count, setCount] = useState(PAGE);
  const shown = items.toReversed().slice(0, count);
  return (
    <>
      <Scroll name={texts.timeline.asTable}>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{texts.timeline.date}</th>
              <th scope="col">{texts.timeline.lane}</th>
              <th scope="col">{texts.timeline.what}</th>
              <th scope="col">{texts.timeline.who}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ ref, on, until, runs, lane, words, who }) => (
              <tr key={ref}>
                <td>
                  {on === undefined ? texts.timeline.noDate : date(on)}
                  {until !== undefined && ` – ${date(until)}`}
                  {runs && ` (${texts.timeline.running})`}
                </td>
                <td>{texts.lanes[lane]}</td>
                <td>
                  <Button className="link" onPress={() => open(ref)}>
                    {words}
                  </Button>
                </td>
                <td>{who}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {items.length > count && (
        <Button className="quiet" onPress={() => setCount(count + PAGE)}>
          {texts.timeline.more(Math.min(PAGE, items.length - count))}
        </Button>
      )}
    </>
  );
}
