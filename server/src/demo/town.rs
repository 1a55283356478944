//! Fourbridges, a town that is not on any map: what its people said on their doorsteps.

use wardmote::listening::Category;

/// An issue of the town, and the ways in which people put it.
pub struct Said {
    /// The title it gets on a ballot.
    pub title: &'static str,
    /// The line under the title.
    pub details: &'static str,
    /// What it is about.
    pub category: Category,
    /// On how many doorsteps it was said.
    pub doors: usize,
    /// How people put it, in turn.
    pub words: &'static [&'static str],
    /// Whether it stands on the ward's ballot.
    pub shortlisted: bool,
}

/// A ward of the town.
pub struct DemoWard {
    /// Its name.
    pub name: &'static str,
    /// Its (invented) official code.
    pub code: &'static str,
    /// How many people may vote in it.
    pub electorate: u32,
    /// What was said there.
    pub said: &'static [Said],
    /// Single answers that nobody else gave.
    pub alone: &'static [&'static str],
    /// How many slips the demo makes for it.
    pub slips: u32,
}

/// Shorthand for the tables below.
const fn said(
    title: &'static str,
    details: &'static str,
    category: Category,
    doors: usize,
    words: &'static [&'static str],
) -> Said {
    Said { title, details, category, doors, words, shortlisted: true }
}

/// Something said often enough to be an issue, but not put on the ballot.
const fn heard(
    title: &'static str,
    details: &'static str,
    category: Category,
    doors: usize,
    words: &'static [&'static str],
) -> Said {
    Said { title, details, category, doors, words, shortlisted: false }
}

/// The town's name.
pub const TOWN: &str = "Fourbridges";

/// The wards, in the order of the evening.
pub const WARDS: [DemoWard; 4] = [ALDER, BROOK, CASTLE, DENE];

const ALDER: DemoWard = DemoWard {
    name: "Alder",
    code: "X05000001",
    electorate: 9_412,
    slips: 16,
    said: &[
        said(
            "Safer crossing on Marsh Lane",
            "Cars speed past the school at drop-off and pick-up",
            Category::Streets,
            23,
            &[
                "Marsh Lane crossing by the school is dangerous",
                "Cars speed on Marsh Lane at school time",
                "We need a zebra crossing on Marsh Lane",
                "A safer crossing at Marsh Lane school please",
                "Nobody stops for the children on Marsh Lane",
            ],
        ),
        said(
            "Fix damp in the Alder flats",
            "Damp and mould in 41 homes, reported for years",
            Category::Housing,
            20,
            &[
                "Damp in Alder flats",
                "Mould and damp in the Alder flats, two winters now",
                "The damp flats at Alder House",
                "Damp on the walls, Alder House flats",
            ],
        ),
        said(
            "A bus that runs after 7pm",
            "The 38 stops early and people cannot get home",
            Category::Transport,
            13,
            &[
                "No bus after 7pm",
                "The 38 bus stops too early in the evening",
                "We need buses after seven, the 38 is no use for shifts",
                "Evening buses, there are none after 7",
            ],
        ),
        said(
            "Open the hall on weeknights",
            "Nowhere warm to go after five o'clock",
            Category::Youth,
            9,
            &[
                "Nothing for teenagers in the evening",
                "Open the community hall in the evenings",
                "The hall is shut on weekday evenings when we need it",
            ],
        ),
        said(
            "Clear the back lanes",
            "Mattresses and bins left for weeks",
            Category::Waste,
            8,
            &[
                "Fly-tipping in the back lanes",
                "Mattresses dumped in the back lane behind Tern Street",
                "Clear the fly tipping behind our houses",
            ],
        ),
        said(
            "More GP appointments",
            "Three weeks to see a doctor at Park Road",
            Category::Health,
            7,
            &[
                "Cannot get a GP appointment at Park Road",
                "Three weeks wait for the doctor",
                "GP appointments at Park Road surgery",
            ],
        ),
        heard(
            "Street lights on Tern Street",
            "Four lamps are out",
            Category::Safety,
            3,
            &["Street lights out on Tern Street", "Tern Street is dark, the lamps are broken"],
        ),
    ],
    alone: &["Bring back the Saturday market", "The church clock is wrong", "Dogs off the lead"],
};

const BROOK: DemoWard = DemoWard {
    name: "Brook",
    code: "X05000002",
    electorate: 8_730,
    slips: 8,
    said: &[
        said(
            "Stop the Brook flooding",
            "Water in the cellars of Mill Row twice this year",
            Category::Housing,
            22,
            &[
                "The brook floods our cellars",
                "Flooding from the brook on Mill Row",
                "Mill Row flooded again, the drains are blocked",
                "Clear the drains so the brook does not flood",
            ],
        ),
        said(
            "A play park that works",
            "The swings have been taped off since May",
            Category::Parks,
            17,
            &[
                "The play park is broken",
                "Swings taped off in the park for months",
                "Fix the playground for the little ones",
            ],
        ),
        said(
            "Slow the traffic on Mill Road",
            "It is a rat run between the bridges",
            Category::Streets,
            13,
            &[
                "Speeding on Mill Road",
                "Mill Road is a rat run",
                "Slow the cars down on Mill Road, 20 mph",
            ],
        ),
        said(
            "Rooms for young people",
            "No youth club on this side of the river",
            Category::Youth,
            9,
            &["A youth club, there is nothing here", "Young people have nowhere to go in Brook"],
        ),
        heard(
            "Bins missed on Weir Close",
            "The lorry does not come down the close",
            Category::Waste,
            4,
            &["Bins not emptied on Weir Close", "The bin lorry misses Weir Close"],
        ),
    ],
    alone: &["More benches by the water", "Swans need a sign", "A cash machine that is free"],
};

const CASTLE: DemoWard = DemoWard {
    name: "Castle",
    code: "X05000003",
    electorate: 10_155,
    slips: 8,
    said: &[
        said(
            "Lights in Castle Park",
            "Nobody dares to cross it after dark",
            Category::Safety,
            22,
            &[
                "Castle Park is too dark at night",
                "Lights in the park, I do not feel safe",
                "Put lights along the path in Castle Park",
            ],
        ),
        said(
            "Homes people here can afford",
            "Rents are up by a third in four years",
            Category::Housing,
            19,
            &[
                "Rents are too high",
                "My children cannot afford to live here",
                "Affordable homes for local people",
            ],
        ),
        said(
            "Keep the library open",
            "Two days a week are not enough",
            Category::Youth,
            14,
            &[
                "Do not close the library",
                "The library is only open two days",
                "Library opening hours",
            ],
        ),
        said(
            "Mend the pavements",
            "Prams and wheelchairs cannot pass Keep Street",
            Category::Streets,
            10,
            &[
                "Broken pavements on Keep Street",
                "I tripped on the pavement in Keep Street",
                "Pavements too bad for a wheelchair",
            ],
        ),
        said(
            "An empty shop for the community",
            "Nine shops on the High Street stand empty",
            Category::Other,
            7,
            &["Empty shops on the High Street", "Do something with the empty shops"],
        ),
        heard(
            "Noise from the bypass",
            "Lorries at night",
            Category::Transport,
            3,
            &["Lorry noise at night from the bypass"],
        ),
    ],
    alone: &["Too many pigeons", "A drinking fountain in the square"],
};

const DENE: DemoWard = DemoWard {
    name: "Dene",
    code: "X05000004",
    electorate: 7_984,
    slips: 8,
    said: &[
        said(
            "A dentist who takes new patients",
            "The nearest is nineteen miles away",
            Category::Health,
            23,
            &[
                "No dentist is taking patients",
                "We cannot find an NHS dentist",
                "Nearest dentist is 19 miles away",
            ],
        ),
        said(
            "A path to the station",
            "People walk along the main road in the dark",
            Category::Transport,
            17,
            &[
                "There is no footpath to the station",
                "A safe path to Dene station",
                "Walking to the station along the road is not safe",
            ],
        ),
        said(
            "Save the village green",
            "Cars park on it and churn it up",
            Category::Parks,
            12,
            &["Cars parking on the green", "Protect the village green from parking"],
        ),
        said(
            "Broadband that works",
            "Homework and home work both stop at six",
            Category::Other,
            10,
            &["Internet too slow in Dene", "Broadband keeps dropping in the evening"],
        ),
        heard(
            "Badgers under the hall",
            "The floor is sinking",
            Category::Other,
            2,
            &["Badgers are digging under the hall"],
        ),
    ],
    alone: &["A post box on Hill Rise", "More buses to the hospital", "The pub should reopen"],
};

#[cfg(test)]
mod tests {
    use wardmote::text::{AnswerText, Details, Title};

    use super::*;

    #[test]
    fn everything_in_the_town_fits_its_place() {
        for ward in &WARDS {
            for issue in ward.said {
                Title::parse(issue.title).unwrap();
                Details::parse(issue.details).unwrap();
                for words in issue.words {
                    AnswerText::parse(words).unwrap();
                }
            }
            let options = ward.said.iter().filter(|issue| issue.shortlisted).count();
            assert!((4..=6).contains(&options), "{} has {options}", ward.name);
        }
    }

    #[test]
    fn some_three_hundred_answers_were_given_and_forty_slips_are_made() {
        let answers: usize = WARDS
            .iter()
            .map(|ward| ward.said.iter().map(|issue| issue.doors).sum::<usize>() + ward.alone.len())
            .sum();
        assert!((290..=330).contains(&answers), "{answers} answers");
        assert_eq!(WARDS.iter().map(|ward| ward.slips).sum::<u32>(), 40);
    }
}
