/** English in the window: its pages, and what is said on all of them. */
import { common } from './common.ts';
import { addresses } from './pages/addresses.ts';
import { apply } from './pages/apply.ts';
import { check } from './pages/check.ts';
import { connect } from './pages/connect.ts';
import { frame } from './pages/frame.ts';
import { recover } from './pages/recover.ts';
import { report } from './pages/report.ts';
import { review } from './pages/review.ts';
import { verify } from './pages/verify.ts';

export const page = {
  ...common,
  pages: { frame, connect, check, addresses, review, apply, verify, report, recover },
};
