//! The pages, one file each: read through the clerk, lay out, place islands.

pub mod actions;
pub mod answers;
pub mod canvass;
pub mod challenges;
pub mod desk;
pub mod follow;
pub mod home;
pub mod issues;
pub mod kiosk;
pub mod listenings;
pub mod notice;
pub mod observe;
pub mod organise;
pub mod papers;
pub mod polls;
pub mod receipts;
pub mod results;
pub mod screen;
pub mod shifts;
pub mod sign_in;
pub mod slips;
pub mod tally;
pub mod tell;
pub mod trouble;
pub mod vote;
pub mod ward;
