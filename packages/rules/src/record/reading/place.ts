/** Where in the input something stands. It becomes text only when there is something to report. */
export interface Place {
  readonly within?: Place;
  readonly step: string;
}

export function placeName(place: Place, index?: number): string {
  const { within, step } = index === undefined ? place : { within: place, step: `[${index}]` };
  return within === undefined ? step : `${placeName(within)}${step}`;
}
