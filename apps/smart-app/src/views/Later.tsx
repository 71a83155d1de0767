import { Component, type ReactNode, Suspense } from 'react';
import { useSpeech } from '../ui/language.tsx';
import { Skeleton } from './Skeleton.tsx';

/** Something whose code comes when it is shown; where that does not come, it says so and the rest of the page stays. */
export function Later({ children }: { readonly children: ReactNode }) {
  return (
    <Boundary>
      <Suspense fallback={<Skeleton />}>{children}</Suspense>
    </Boundary>
  );
}

class Boundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <NotShown /> : this.props.children;
  }
}

function NotShown() {
  const { texts } = useSpeech();
  return <p role="alert">{texts.notShown}</p>;
}
