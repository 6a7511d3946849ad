/** Why a practice server cannot be opened. `code` is a system error code where there is one for it. */
export class PracticeProblem extends Error {
  readonly code: 'ENOENT' | 'EBUSY' | 'EDAMAGED';

  constructor(code: PracticeProblem['code'], message: string) {
    super(message);
    this.code = code;
  }
}
