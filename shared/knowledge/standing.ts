/** Where a fact about Windows comes from, and how sure it is. The program shows both where a person decides. */
export type Confidence = 'confirmed' | 'inferred' | 'from-memory';

export interface Standing {
  /** The published text, in words that let it be found again; or what it was inferred from. */
  source: string;
  confidence: Confidence;
}
