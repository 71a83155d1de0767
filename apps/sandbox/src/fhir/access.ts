import type { Response } from 'express';
import type { Interaction } from '../smart/scopes.ts';
import { FhirError } from './outcome.ts';
import type { Resource } from './resource.ts';

/** Which resources an interaction may touch. */
export type Permission = (resource: Resource) => boolean;

/** What a caller may do; without a token that is everything. */
export interface Access {
  /** The patient that a token is bound to. */
  readonly patient?: string;
  /** Undefined when the interaction is not allowed for the type at all. */
  permission(type: string, interaction: Interaction): Permission | undefined;
}

export const OPEN: Access = { permission: () => () => true };

export function setAccess(response: Response, access: Access): void {
  response.locals['access'] = access;
}

export function accessOf(response: Response): Access {
  return (response.locals['access'] as Access | undefined) ?? OPEN;
}

/** @throws {FhirError} 403 */
export function requirePermission(access: Access, type: string, interaction: Interaction): Permission {
  const permission = access.permission(type, interaction);
  if (permission === undefined) throw forbidden(type);
  return permission;
}

/** @throws {FhirError} 403 */
export function requirePermitted(access: Access, resource: Resource, interaction: Interaction): void {
  const { resourceType } = resource;
  if (!requirePermission(access, resourceType, interaction)(resource)) throw forbidden(resourceType);
}

function forbidden(type: string): FhirError {
  return new FhirError(403, 'forbidden', `The token does not allow this with this ${type}.`);
}
