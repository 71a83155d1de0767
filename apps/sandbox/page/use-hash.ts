import { useEffect, useState } from 'react';

/** The part of the address after `#`. */
export function useHash(): string {
  const [hash, setHash] = useState(read);
  useEffect(() => {
    const follow = () => setHash(read());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return hash;
}

function read(): string {
  return window.location.hash.slice(1);
}
