//! Facts for the sentences in which a count is told.
//!
//! A sentence carries titles and numbers; its words are in
//! `app/locales/*/count.ftl`, under [`Sentence::key`], with [`Sentence::args`].

use serde::{Deserialize, Serialize};

use super::votes::Votes;

/// What fills one gap of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// A number of votes, for which the language chooses its plural.
    Votes(Votes),
    /// A number of other things.
    Number(u64),
    /// A title, which no language changes.
    Text(String),
    /// Titles, to be joined as the language joins a list ("a, b and c").
    List(Vec<String>),
    /// Parts of a sentence, each to be worded by its own key and then joined
    /// as the language joins a list.
    Parts(Vec<Sentence>),
}

impl From<Votes> for Arg {
    fn from(votes: Votes) -> Self {
        Self::Votes(votes)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Vec<String>> for Arg {
    fn from(list: Vec<String>) -> Self {
        Self::List(list)
    }
}

impl From<Vec<Sentence>> for Arg {
    fn from(parts: Vec<Sentence>) -> Self {
        Self::Parts(parts)
    }
}

/// Defines the sentences: what each says, the id of its message, and its gaps.
macro_rules! sentences {
    ($($(#[$doc:meta])* $name:ident = $key:literal { $($gap:ident: $kind:ty),* })+) => {
        /// One sentence of the story of a count.
        ///
        /// `round` is a number counted from 1; `votes`, `ballots`, `majority` and
        /// `quota` are votes; `title`, `to` and `from` are titles; `titles` is a
        /// list of them; `order` is a list in the lot's order, luckiest first;
        /// `parts` are sentences of their own. In pairs `other` is the title beside
        /// `title`, and `against` the votes that put it higher. `places` are seats,
        /// `most` points, and `method` is [`super::Method::key`].
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(tag = "sentence", rename_all = "snake_case")]
        #[allow(missing_docs)] // What the gaps are is said above.
        pub enum Sentence {
            $($(#[$doc])* $name { $($gap: $kind),* },)+
        }

        impl Sentence {
            /// The id of its message in `count.ftl`.
            pub fn key(&self) -> &'static str {
                match self { $(Self::$name { .. } => $key,)+ }
            }

            /// What fills the gaps of its message, by name. With `titles` comes
            /// `count`, their number: a message cannot count what is joined.
            pub fn args(&self) -> Vec<(&'static str, Arg)> {
                let mut args = match self {
                    $(Self::$name { $($gap),* } => vec![$((stringify!($gap), Arg::from($gap.clone()))),*],)+
                };
                let count = args.iter().find_map(|(name, arg)| match arg {
                    Arg::List(titles) if *name == "titles" => Some(titles.len()),
                    _ => None,
                });
                args.extend(count.map(|count| ("count", Arg::from(count))));
                args
            }
        }

        #[cfg(test)]
        impl Sentence {
            /// One of each sentence.
            pub(crate) fn every() -> Vec<Self> {
                vec![$(Self::$name { $($gap: <$kind as tests::Sample>::sample()),* }),+]
            }
        }
    };
}

sentences! {
    /// No option has more than half in this round.
    NobodyHasHalf = "count-nobody-has-half" { round: usize, majority: Votes }
    /// One option has fewest and goes out.
    Fewest = "count-fewest" { title: String, votes: Votes }
    /// Options without a ballot go out.
    NoVotes = "count-no-votes" { titles: Vec<String> }
    /// Several options have fewest.
    TieForLast = "count-tie-for-last" { titles: Vec<String>, votes: Votes }
    /// The tied options were equal in all earlier rounds.
    EqualBefore = "count-equal-before" {}
    /// Looking back leaves only some of the tied options.
    TieNarrowed = "count-tie-narrowed" { titles: Vec<String> }
    /// An earlier round tells who goes out.
    SettledByLookBack = "count-settled-by-look-back" { round: usize, title: String }
    /// The lot tells who goes out.
    SettledByLot = "count-settled-by-lot" { order: Vec<String>, title: String }
    /// Where the ballots of an option go that is out.
    Moves = "count-moves" { from: String, votes: Votes, parts: Vec<Sentence> }
    /// They all go to one option.
    AllMove = "count-all-move" { from: String, votes: Votes, to: String }
    /// None of them has choices left.
    AllEnd = "count-all-end" { from: String, votes: Votes }
    /// A part of [`Self::Moves`]: some go to this option.
    Move = "count-move" { votes: Votes, to: String }
    /// A part of [`Self::Moves`]: some have no choices left.
    End = "count-end" { votes: Votes }
    /// An option has more than half in this round.
    HasHalf = "count-has-half" { round: usize, title: String, votes: Votes, majority: Votes }
    /// The last two are equal.
    FinalTie = "count-final-tie" { round: usize, titles: Vec<String>, votes: Votes }
    /// The lot tells which of them is chosen.
    WonByLot = "count-won-by-lot" { order: Vec<String>, title: String }
    /// The result: an option is chosen, with so many of the ballots that still count.
    Chosen = "count-chosen" { title: String, votes: Votes, ballots: Votes }
    /// The result: every ballot that ranks anything has this option first.
    Unanimous = "count-unanimous" { title: String, ballots: Votes }
    /// The result: an option is chosen by lot, after a tie.
    ChosenByLot = "count-chosen-by-lot" { title: String, votes: Votes }
    /// Who came next.
    RunnerUp = "count-runner-up" { title: String, votes: Votes }
    /// Who came next, several being equal.
    RunnersUp = "count-runners-up" { titles: Vec<String>, votes: Votes }
    /// Ballots that had no choices left at the end.
    Exhausted = "count-exhausted" { votes: Votes }
    /// Ballots that rank nothing.
    Blank = "count-blank" { votes: Votes }
    /// No ballot ranks anything.
    AllBlank = "count-all-blank" { ballots: Votes }
    /// Nobody voted.
    NoBallots = "count-no-ballots" {}
    /// A tie is left for people to settle, and the count stops.
    LeftOpen = "count-left-open" { titles: Vec<String> }

    // Instant-runoff by other people's rules.

    /// Two are left, and one of them has more or was chosen before.
    TwoLeft = "count-two-left" { round: usize, title: String, votes: Votes }
    /// An option was chosen in an earlier round, and the rounds go on.
    ChosenAlready = "count-chosen-already" { round: usize, title: String }
    /// Nobody can be chosen in this round.
    NobodyChosenYet = "count-nobody-chosen-yet" { round: usize }
    /// An option goes out first, because it stands for several names.
    SeveralInOne = "count-several-in-one" { title: String, votes: Votes }
    /// Options go out together, because none of them can win any more.
    Hopeless = "count-hopeless" { titles: Vec<String> }
    /// How many ballots one of them had.
    Had = "count-had" { title: String, votes: Votes }

    // The methods that count at once.

    /// The result: several are chosen for several places.
    AreChosen = "count-are-chosen" { titles: Vec<String> }
    /// The result: there is only one option, and it is chosen.
    OnlyOption = "count-only-option" { title: String }
    /// The result: an option is chosen with so many points.
    ChosenWithPoints = "count-chosen-with-points" { title: String, votes: Votes }
    /// Who came next on points.
    RunnerUpOnPoints = "count-runner-up-on-points" { title: String, votes: Votes }
    /// Who came next on points, several being equal.
    RunnersUpOnPoints = "count-runners-up-on-points" { titles: Vec<String>, votes: Votes }
    /// The result: several come out equal.
    TieOfWinners = "count-tie-of-winners" { titles: Vec<String> }
    /// The result: several have the same, and nobody more.
    TieOnVotes = "count-tie-on-votes" { titles: Vec<String>, votes: Votes }
    /// The result: several are equal for the last places.
    TieForPlaces = "count-tie-for-places" { titles: Vec<String>, places: usize }
    /// That tie is left for people to settle.
    LeftToPeople = "count-left-to-people" {}
    /// The result: there are ballots, but none that counts for anybody.
    NothingCounts = "count-nothing-counts" {}
    /// An option beats every other.
    BeatsAll = "count-beats-all" { title: String }
    /// Against whom an option that beats every other does so by least.
    ClosestPair = "count-closest-pair" { title: String, votes: Votes, other: String, against: Votes }
    /// How the only two options stand to each other.
    OnlyPair = "count-only-pair" { title: String, votes: Votes, other: String, against: Votes }
    /// No option beats every other.
    NobodyBeatsAll = "count-nobody-beats-all" {}
    /// Options of which each beats all that are not among them.
    SmithSet = "count-smith-set" { titles: Vec<String> }
    /// Options of which each beats the next, and the last the first.
    Circle = "count-circle" { parts: Vec<Sentence> }
    /// A part of [`Self::Circle`]: one option beats another.
    Beats = "count-beats" { title: String, other: String }
    /// Nobody beats these, and they do not beat each other.
    Unbeaten = "count-unbeaten" { titles: Vec<String> }
    /// Nobody beats an option, but it is level with others.
    UnbeatenAlone = "count-unbeaten-alone" { title: String, titles: Vec<String> }
    /// Schulze: who has the strongest chain of wins.
    StrongestChain = "count-strongest-chain" { title: String }
    /// Schulze: whose chains of wins are equal.
    EqualChains = "count-equal-chains" { titles: Vec<String> }
    /// Ranked pairs: the clearest wins come first.
    ClearestFirst = "count-clearest-first" {}
    /// Ranked pairs: a win that is left out, and by how many votes it is one.
    LeftOut = "count-left-out" { title: String, other: String, votes: Votes }
    /// Ranked pairs: which of several equal wins comes first decides.
    OrderMatters = "count-order-matters" {}
    /// Minimax: whose worst loss is smallest, to whom and by how many votes.
    SmallestLoss = "count-smallest-loss" { title: String, other: String, votes: Votes }
    /// Minimax: whose worst losses are equal and smallest.
    EqualLosses = "count-equal-losses" { titles: Vec<String>, votes: Votes }
    /// Copeland: what a pair is worth.
    PairPoints = "count-pair-points" {}
    /// Borda: what the first place on a ballot is worth.
    PlacePoints = "count-place-points" { most: usize }
    /// Borda: what options are worth that a ballot does not rank.
    SharedPoints = "count-shared-points" {}
    /// Approval: every option that a ballot ranks counts.
    OneVoteEach = "count-one-vote-each" {}
    /// First preferences: nothing else counts.
    FirstChoices = "count-first-choices" {}
    /// First preferences: ballots that do not say which option is first.
    NoFirstChoice = "count-no-first-choice" { votes: Votes }

    // Other ways of counting.

    /// A part of the following: what a method is called.
    Way = "count-way" { method: String }
    /// Who would be chosen by another method.
    WouldChoose = "count-would-choose" { parts: Vec<Sentence>, titles: Vec<String> }
    /// Who would be chosen by lot by another method, after a tie.
    WouldDraw = "count-would-draw" { parts: Vec<Sentence>, title: String }
    /// Who would be equal by another method.
    WouldTie = "count-would-tie" { parts: Vec<Sentence>, titles: Vec<String> }
    /// Who would be equal by another method for the last places.
    WouldTieForPlaces = "count-would-tie-for-places" { parts: Vec<Sentence>, titles: Vec<String>, places: usize }
    /// Another method would have to settle a tie on the way.
    WouldDepend = "count-would-depend" { parts: Vec<Sentence>, titles: Vec<String> }
    /// Nobody would be chosen by another method.
    WouldChooseNobody = "count-would-choose-nobody" { parts: Vec<Sentence> }
    /// Nobody has reached the quota so far.
    NobodyReaches = "count-nobody-reaches" { round: usize, quota: Votes }
    /// Nobody else reaches the quota in this round.
    NobodyNewReaches = "count-nobody-new-reaches" { round: usize, quota: Votes }
    /// One option reaches the quota.
    Reaches = "count-reaches" { round: usize, title: String, votes: Votes, quota: Votes }
    /// Several options reach the quota.
    SeveralReach = "count-several-reach" { round: usize, parts: Vec<Sentence>, quota: Votes }
    /// A part of [`Self::SeveralReach`]: what one of them has.
    ReachPart = "count-reach-part" { title: String, votes: Votes }
    /// No more are left than there are places.
    LastPlaces = "count-last-places" { titles: Vec<String> }
    /// Every place is filled, and others are left.
    PlacesFilled = "count-places-filled" {}
    /// A chosen option passes on what it does not need.
    Surplus = "count-surplus" { title: String, over: Votes }
    /// A chosen option keeps what it needs and passes on the rest.
    Keeps = "count-keeps" { title: String, kept: Votes, passed: Votes }
    /// Where that goes.
    SurplusMoves = "count-surplus-moves" { parts: Vec<Sentence> }
    /// It all goes to one option.
    SurplusAllMoves = "count-surplus-all-moves" { to: String }
    /// None of its ballots has choices left.
    SurplusEnds = "count-surplus-ends" {}
    /// Those chosen in earlier rounds pass on more, because the quota has fallen.
    PassMore = "count-pass-more" { votes: Votes }
    /// Where the votes of an option go that is out.
    VotesMove = "count-votes-move" { votes: Votes, parts: Vec<Sentence> }
    /// They all go to one option.
    AllVotesMove = "count-all-votes-move" { votes: Votes, to: String }
    /// They have no choices left.
    AllVotesEnd = "count-all-votes-end" { votes: Votes }
    /// Several surpluses are equal.
    TieForSurplus = "count-tie-for-surplus" { titles: Vec<String>, over: Votes }
    /// Several are chosen in one round with equal votes.
    TieForOrder = "count-tie-for-order" { titles: Vec<String>, votes: Votes }
    /// Looking back leaves only some of those tied for coming first.
    TieNarrowedToMost = "count-tie-narrowed-to-most" { titles: Vec<String> }
    /// An earlier round tells who comes first.
    FirstByLookBack = "count-first-by-look-back" { round: usize, title: String }
    /// The result: who has the places.
    ChosenSeveral = "count-chosen-several" { titles: Vec<String> }
    /// There were more places than options.
    MorePlaces = "count-more-places" {}
    /// The lot decided who got the last place.
    LastPlaceByLot = "count-last-place-by-lot" { titles: Vec<String> }
    /// Votes that had no choices left at the end.
    VotesEnded = "count-votes-ended" { votes: Votes }
    /// Votes lost because parts of them have only so many decimals.
    CutOff = "count-cut-off" { votes: Votes }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    /// Something to fill a gap with.
    pub(super) trait Sample {
        fn sample() -> Self;
    }

    impl Sample for usize {
        fn sample() -> Self {
            2
        }
    }

    impl Sample for Votes {
        fn sample() -> Self {
            Votes::whole(3)
        }
    }

    impl Sample for String {
        fn sample() -> Self {
            "A".to_owned()
        }
    }

    impl Sample for Vec<String> {
        fn sample() -> Self {
            ["A", "B"].map(str::to_owned).to_vec()
        }
    }

    impl Sample for Vec<Sentence> {
        fn sample() -> Self {
            vec![Sentence::End { votes: Votes::sample() }]
        }
    }
    /// The messages of a locale, by id, with the names of their gaps.
    fn messages(locale: &str) -> BTreeMap<String, BTreeSet<String>> {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("app/locales");
        let file = std::fs::read_to_string(folder.join(locale).join("count.ftl")).unwrap();
        let mut messages = BTreeMap::<_, BTreeSet<_>>::new();
        let mut id = String::new();
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line.split_once(" =").filter(|_| !line.starts_with(' ')) {
                name.clone_into(&mut id);
                messages.entry(id.clone()).or_default();
            }
            let letters =
                |gap: &str| gap.chars().take_while(char::is_ascii_alphabetic).collect::<String>();
            messages.entry(id.clone()).or_default().extend(line.split('$').skip(1).map(letters));
        }
        messages.remove("");
        messages
    }

    #[test]
    fn every_sentence_has_words_in_every_language() {
        for locale in ["en", "cy", "ur"] {
            let messages = messages(locale);
            let worded: Vec<_> = messages.keys().map(String::as_str).collect();
            let keys: BTreeSet<_> = Sentence::every().iter().map(Sentence::key).collect();
            assert_eq!(worded, keys.into_iter().collect::<Vec<_>>(), "{locale}");
        }
    }

    #[test]
    fn no_message_has_a_gap_that_nothing_fills() {
        for sentence in Sentence::every() {
            let args: BTreeSet<_> =
                sentence.args().iter().map(|(name, _)| (*name).to_owned()).collect();
            for locale in ["en", "cy", "ur"] {
                let gaps = &messages(locale)[sentence.key()];
                assert!(gaps.is_subset(&args), "{locale} {} {gaps:?}", sentence.key());
            }
        }
    }

    #[test]
    fn a_sentence_travels_as_json() {
        for sentence in Sentence::every() {
            let json = serde_json::to_string(&sentence).unwrap();
            assert_eq!(serde_json::from_str::<Sentence>(&json).unwrap(), sentence);
        }
    }
}
