/** The daily check, written as a file: what stands in it, and what is said of it. */
export const daily = {
  /** @param server '' = of several */
  title: (server: string) => (server === '' ? 'Share80: daily check' : `Share80: daily check of ${server}`),
  here: 'To schedule it, type this line once on this PC:',
  onServer:
    'And this line once on the server. First copy the kit to the folder Share80Kit in the Windows folder there:',
  bring: 'Copy each result of the server to the folder “looks” beside this file before the check.',
  status: 'Exit status 0: as reached. Any other: somebody has to look; the answer lies beside this file.',
  /** @param file path */
  written: (file: string) => `The daily check is in ${file}. It says how to schedule it.`,
};
