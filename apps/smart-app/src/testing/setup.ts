import { configure } from '@testing-library/react';
import { STUCK } from '../../../../vitest.shared.ts';

configure({ asyncUtilTimeout: STUCK });

// jsdom has its own Uint8Array and ArrayBuffer, of which the bytes that Node hands out are no instances.
globalThis.Uint8Array = Object.getPrototypeOf(Buffer) as Uint8ArrayConstructor;
globalThis.ArrayBuffer = Buffer.alloc(0).buffer.constructor as ArrayBufferConstructor;
