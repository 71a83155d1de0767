import { useEffect, useState } from 'react';

/** What the address of the page names: `?patient=olivia&form=gesprek`. */
export interface Address {
  readonly patient?: string | undefined;
  /** The form that is open. */
  readonly form?: string | undefined;
}

/** Where the page is, and a way to go elsewhere; the browser's back button goes back. */
export function useAddress(): [Address, (address: Address) => void] {
  const [address, setAddress] = useState(inAddress);
  useEffect(() => {
    const follow = () => setAddress(inAddress());
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);
  return [
    address,
    (next) => {
      window.history.pushState(null, '', hrefOf(next));
      setAddress(next);
    },
  ];
}

export function hrefOf({ patient, form }: Address): string {
  const parameters = new URLSearchParams(window.location.search);
  for (const [name, value] of [
    ['patient', patient],
    ['form', form],
  ] as const) {
    if (value === undefined) parameters.delete(name);
    else parameters.set(name, value);
  }
  return `?${parameters}`;
}

/** A click that asks for another tab is left to the browser. */
export function staysHere(event: React.MouseEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return false;
  event.preventDefault();
  return true;
}

function inAddress(): Address {
  const parameters = new URLSearchParams(window.location.search);
  return { patient: parameters.get('patient') ?? undefined, form: parameters.get('form') ?? undefined };
}
