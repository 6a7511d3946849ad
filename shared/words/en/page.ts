/** Labels and short texts of the window, in English, page by page. Findings, steps, verdicts and the like are in `en.ts`. */
export * from './window-en/addresses.ts';
export * from './window-en/apply.ts';
export * from './window-en/check.ts';
export * from './window-en/connect.ts';
export * from './window-en/frame.ts';
export * from './window-en/report.ts';
export * from './window-en/review.ts';
export * from './window-en/verify.ts';
