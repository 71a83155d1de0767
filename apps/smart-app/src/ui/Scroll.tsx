import type { ReactNode } from 'react';

interface ScrollProps {
  readonly name: string;
  readonly children: ReactNode;
}

/** What can be wider than the window scrolls by itself, also with the keyboard. */
export function Scroll({ name, children }: ScrollProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <section className="scroll" aria-label={name} tabIndex={0}>
      {children}
    </section>
  );
}
