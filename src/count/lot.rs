//! The lot: one order of the options per contest, for every tie of it.
