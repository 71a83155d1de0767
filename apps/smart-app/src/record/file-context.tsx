import type { FhirResource } from '@prestatiewijzer/patient-record';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { ResourceWindow } from '../views/ResourceWindow.tsx';
import type { FileState, PatientFile } from './patient-file.ts';

interface OpenFile {
  readonly file: PatientFile;
  readonly state: FileState;
  /** Shows a resource, by `Type/id`. */
  readonly open: (reference: string) => void;
  /** What is pointed at, to be lit in other places: `Type/id`. */
  readonly lit: readonly string[];
  readonly light: (references: readonly string[]) => void;
}

const FileContext = createContext<OpenFile | undefined>(undefined);

interface WithFileProps {
  readonly file: PatientFile;
  readonly children: ReactNode;
}

export function WithFile({ file, children }: WithFileProps) {
  const state = useSyncExternalStore(file.subscribe, file.state);
  const [shown, setShown] = useState<string>();
  const [lit, setLit] = useState<readonly string[]>([]);
  const open = useCallback((reference: string) => setShown(reference), []);
  const light = useCallback((references: readonly string[]) => setLit(references), []);
  const value = useMemo(() => ({ file, state, open, lit, light }), [file, state, open, lit, light]);
  return (
    <FileContext value={value}>
      {children}
      {shown !== undefined && <ResourceWindow reference={shown} onClose={() => setShown(undefined)} />}
    </FileContext>
  );
}

export function useFile(): OpenFile {
  const file = useContext(FileContext);
  if (file === undefined) throw new Error('No record is open here.');
  return file;
}

/** The resource of a reference, as far as it is loaded. */
export function useResource(reference: string): FhirResource | undefined {
  return useFile().state.resources.get(reference);
}
