//! What options are called: tidy, and no two alike.

use std::collections::HashMap;

use super::error::{Fault, Spot};
use crate::count::OPTIONS_MAX;

/// What other programs call the option that stands for undeclared write-ins.
const UNDECLARED: [&str; 3] = ["undeclared write-ins", "undeclared write-in", "uwi"];

/// Whether a name means all undeclared write-ins together.
pub(super) fn is_undeclared(name: &str) -> bool {
    let name = name.to_lowercase();
    UNDECLARED.contains(&name.as_str())
}

/// A name without spaces around it, and without line ends and other signs that
/// would move a terminal's cursor.
pub(super) fn tidy(name: &str) -> String {
    let spaced = name.chars().map(|c| if c.is_control() { ' ' } else { c });
    spaced.collect::<String>().trim().to_owned()
}

/// The options met so far.
#[derive(Default)]
pub(super) struct Names {
    places: HashMap<String, usize>,
    names: Vec<String>,
}

impl Names {
    /// Which option has this name.
    pub fn find(&self, name: &str) -> Option<usize> {
        self.places.get(name).copied()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// One more option, whose name stands at a byte of the file.
    pub fn add(&mut self, at: usize, name: &str) -> Result<usize, Spot> {
        let name = tidy(name);
        if name.is_empty() {
            let found = "an empty one".to_owned();
            return Err(Spot(at, Fault::Expected { expected: "a name".into(), found }));
        }
        if self.find(&name).is_some() {
            return Err(Spot(at, Fault::NameTwice(name)));
        }
        if self.names.len() == OPTIONS_MAX {
            return Err(Spot(at, Fault::Options));
        }
        self.places.insert(name.clone(), self.names.len());
        self.names.push(name);
        Ok(self.names.len() - 1)
    }

    /// The option with this name, which is added if there is none.
    pub fn find_or_add(&mut self, at: usize, name: &str) -> Result<usize, Spot> {
        if let Some(option) = self.find(name) {
            return Ok(option);
        }
        match self.find(&tidy(name)) {
            Some(option) => Ok(option),
            None => self.add(at, name),
        }
    }

    /// The names, in the order of the options.
    pub fn into_names(self) -> Vec<String> {
        self.names
    }
}
