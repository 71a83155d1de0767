/** Fills in the tokens of prefetch templates, for a service that asks the FHIR server itself. */
export function fillIn(
  templates: Readonly<Record<string, string>>,
  context: Readonly<Record<string, unknown>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(templates).map(([key, template]) => [
      key,
      template.replace(/\{\{context\.(\w+)\}\}/g, (_, member: string) =>
        encodeURIComponent(String(context[member])),
      ),
    ]),
  );
}
