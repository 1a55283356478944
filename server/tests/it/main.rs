//! The program over HTTP: one binary, a file for each thing a person does.

mod helpers;
mod startup;
