//! Closing a contest: which step was taken last.
//!
//! Closing is one procedure that can stop after any step and goes on there. It
//! begins when a contest is closed, or given up while envelopes are in.

/// How far closing has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Closing {
    /// No more ballots are taken; the envelopes are still sealed.
    Stopped,
    /// The ballots are out of their envelopes, mixed, and the envelopes deleted.
    Mixed,
    /// The database has been written anew, without what was deleted.
    Compacted,
    /// The database's journal, in which deleted things are still to be read, is empty.
    Swept,
    /// The keys are destroyed: no copy of an envelope opens any more.
    Finished,
}

/// How an open vote comes to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// An organiser ends it; not while papers are with the tellers, which would not count.
    Now,
    /// An organiser ends it, and papers that are with the tellers are left out.
    LeavingPapers,
    /// Its notice ran out; it goes on while papers are with the tellers.
    Due,
}

/// What became of that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// No more ballots are taken.
    Done,
    /// So many papers wait for another look: nothing was changed.
    PapersWait(u64),
    /// It is not open, or not due: nothing was changed.
    NotOpen,
}

impl Closing {
    /// All, in their order.
    pub const ALL: [Self; 5] =
        [Self::Stopped, Self::Mixed, Self::Compacted, Self::Swept, Self::Finished];

    /// The stable word for it in the database.
    pub fn key(self) -> &'static str {
        match self {
            Self::Stopped => "stopped",
            Self::Mixed => "mixed",
            Self::Compacted => "compacted",
            Self::Swept => "swept",
            Self::Finished => "finished",
        }
    }

    /// Reads the stable word.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.key() == key)
    }

    /// The step that comes after this one; none after the last.
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| *stage > self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_steps_follow_each_other_and_the_keys_go_last() {
        let mut stage = Closing::Stopped;
        let mut steps = vec![stage];
        while let Some(next) = stage.next() {
            stage = next;
            steps.push(stage);
        }
        assert_eq!(steps, Closing::ALL);
        assert_eq!(stage, Closing::Finished);
    }

    #[test]
    fn every_stage_reads_back() {
        for stage in Closing::ALL {
            assert_eq!(Closing::from_key(stage.key()), Some(stage));
        }
    }
}
