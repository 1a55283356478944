//! A page as a browser without JavaScript reads it: what can be sent back from it.

/// The text of an attribute, in the tag that begins there.
pub fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let from = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    tag[from..].split('"').next()
}

/// The tags of a kind ("<input"), each up to its end.
pub fn tags<'a>(page: &'a str, kind: &'a str) -> impl Iterator<Item = &'a str> {
    page.split(kind).skip(1).filter_map(|rest| rest.split('>').next())
}

/// The values of the buttons of that name.
pub fn values_of<'a>(page: &'a str, name: &'a str) -> impl Iterator<Item = &'a str> {
    tags(page, "<button")
        .filter(move |tag| attribute(tag, "name") == Some(name))
        .filter_map(|tag| attribute(tag, "value"))
}

/// The hidden fields of the page's form, ready to be sent back.
pub fn hidden_fields(page: &str) -> String {
    tags(page, "<input")
        .filter(|tag| attribute(tag, "type") == Some("hidden"))
        .filter_map(|tag| Some((attribute(tag, "name")?, attribute(tag, "value")?)))
        .flat_map(|(name, value)| [name, "=", value, "&"])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ballot_page_is_read_as_a_browser_would() {
        let page = r#"<form><input type="hidden" name="order" value="-,-"/>
            <button class="pick" name="tap" value="a"></button>
            <button name="tap" value="b"></button><button name="check" value="1"></button></form>"#;
        assert_eq!(values_of(page, "tap").collect::<Vec<_>>(), ["a", "b"]);
        assert_eq!(hidden_fields(page), "order=-,-&");
    }
}
