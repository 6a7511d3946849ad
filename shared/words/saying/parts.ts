/** What is typed for the parts of a choice that belong to some methods alone: the same in every language. */
export const OPTIONS_OF_PARTS = {
  loopback: '--loopback',
  pooling: '--pooling',
  hotfixValueName: '--hotfix-value',
  openWeb: '--open-web',
} as const;
