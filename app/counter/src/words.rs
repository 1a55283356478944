//! The sentences of a count, in the language of the page: the same files as the
//! server's, without its loader and its clock.

use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;
use wardmote::count::explain::Arg;
use wardmote::count::tale::Voice;

/// The files of one language that a count is told from.
macro_rules! files {
    ($lang:literal) => {
        [
            include_str!(concat!("../../locales/", $lang, "/common.ftl")),
            include_str!(concat!("../../locales/", $lang, "/count.ftl")),
            include_str!(concat!("../../locales/", $lang, "/results.ftl")),
            include_str!(concat!("../../locales/", $lang, "/tally.ftl")),
        ]
    };
}

/// The words of one language.
pub struct Words(FluentBundle<FluentResource>);

impl Words {
    /// The words of a language; English for one that Wardmote does not speak.
    pub fn of(lang: &str) -> Self {
        let (tag, files) = match lang {
            "cy" => ("cy", files!("cy")),
            "ur" => ("ur", files!("ur")),
            _ => ("en", files!("en")),
        };
        let tag: LanguageIdentifier = tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![tag]);
        bundle.set_use_isolating(false);
        for file in files {
            // What a file says in spite of a mistake in it is still there.
            let (Ok(file) | Err((file, _))) = FluentResource::try_new(file.to_owned());
            bundle.add_resource_overriding(file);
        }
        Self(bundle)
    }
}

impl Voice for Words {
    fn utter(&self, key: &str, args: Vec<(&'static str, Arg)>) -> String {
        let mut gaps = FluentArgs::new();
        for (name, arg) in args {
            gaps.set(name, value(self.joined(arg)));
        }
        let message = self.0.get_message(key).and_then(|message| message.value());
        message.map_or_else(
            || key.to_owned(),
            |pattern| self.0.format_pattern(pattern, Some(&gaps), &mut Vec::new()).into_owned(),
        )
    }
}

fn value(arg: Arg) -> FluentValue<'static> {
    let number = |text: String| match text.parse::<FluentNumber>() {
        Ok(number) => number.into(),
        Err(_) => text.into(),
    };
    match arg {
        Arg::Votes(votes) => number(votes.to_string()),
        Arg::Number(n) => number(n.to_string()),
        Arg::Text(text) => text.into(),
        // Joined before.
        Arg::List(_) | Arg::Parts(_) => FluentValue::None,
    }
}
