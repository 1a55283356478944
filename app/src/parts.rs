//! Small components that pages are put together from.

pub mod camera;
pub mod channels;
pub mod choice;
pub mod code_form;
pub mod codes;
pub mod consent;
pub mod day_bars;
pub mod desk;
pub mod evidence;
pub mod field;
pub mod gather;
pub mod layout;
pub mod list;
pub mod log;
pub mod mark;
pub mod meeting;
pub mod month_bars;
pub mod notice;
pub mod qr;
pub mod sure;
pub mod table_words;
pub mod telling;
pub mod textarea;
pub mod told;
pub mod verdict;
