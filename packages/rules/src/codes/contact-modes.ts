/** NHG-tabel 14, contactwijze, by URL or OID. */
export const NHG_TABLE_14 =
  /^(?:https:\/\/referentiemodel\.nhg\.org\/tabellen\/nhg-tabel-14-contactwijze|(?:urn:oid:)?2\.16\.840\.1\.113883\.2\.4\.4\.30\.14)$/;
/** Of that list: an e-consult. */
export const E_CONSULT = '12';
