//! Wards, by hand and by list.

use crate::helpers::TestServer;

#[tokio::test]
async fn a_ward_is_added_by_hand_and_changed() {
    let server = TestServer::start().await;
    let ada = server.administrator().await;
    let fields = [("name", "Alder"), ("code", "E05"), ("electorate", "many")];
    let refused = ada.post("/organise/wards", &fields).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.field("name"), "Alder", "what was typed is still there");
    let fields = [("name", "Alder"), ("code", "E05"), ("electorate", "9,400")];
    let list = ada.post_and_follow("/organise/wards", &fields).await;
    assert!(list.says("9400"), "{}", list.body);
    let at = &list.attributes("td a", "href")[0];
    assert_eq!(ada.get(at).await.field("electorate"), "9400");
    assert_eq!(ada.post(at, &[("name", "Alder and Birch")]).await.status, 303);
    assert!(ada.get("/organise/wards").await.says("Alder and Birch"));
    assert_eq!(ada.post("/organise/wards", &[("name", "alder AND birch")]).await.status, 422);
}

#[tokio::test]
async fn a_list_is_looked_at_and_then_taken_in() {
    let server = TestServer::start().await;
    let ada = server.administrator().await;
    let csv = "\u{feff}Name;Code;Electorate\r\nAlder;E05;9400\r\n\"Birch\";;\r\n";
    let preview = ada.post("/organise/wards/list", &[("csv", csv)]).await;
    assert_eq!(preview.status, 200, "{}", preview.body);
    assert!(server.clerk().list_wards().await.unwrap().is_empty(), "looking changes nothing");
    let fields = [("csv", preview.field("csv"))];
    let fields = fields.each_ref().map(|(name, text)| (*name, text.as_str()));
    let list = ada.post_and_follow("/organise/wards/list/confirm", &fields).await;
    assert!(list.says("2 wards added") && list.says("Birch"), "{}", list.body);
    // Bringing the same list in again changes nothing, and is no mistake.
    let again = ada.post("/organise/wards/list", &fields).await;
    assert_eq!(again.status, 200);
    assert!(again.says("2 wards are here already"), "{}", again.body);
}

#[tokio::test]
async fn a_bad_line_is_named_and_nothing_is_taken_in_by_halves() {
    let server = TestServer::start().await;
    let ada = server.administrator().await;
    let csv = "name,code,electorate\nAlder,E05,9400\n,E06,1\nCedar,E07,many\nalder,,\n";
    for path in ["/organise/wards/list", "/organise/wards/list/confirm"] {
        let page = ada.post(path, &[("csv", csv)]).await;
        assert_eq!(page.status, 422, "{path}");
        for line in ["Line 3", "Line 4", "Line 5"] {
            assert!(page.says(line), "{path} {line}: {}", page.body);
        }
        assert!(page.texts("textarea")[0].contains("Cedar,E07,many"), "nothing typed is lost");
    }
    assert!(server.clerk().list_wards().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_file_is_read_like_a_pasted_list() {
    let server = TestServer::start().await;
    let ada = server.administrator().await;
    let body = "--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"wards.csv\"\r\n\
                Content-Type: text/csv\r\n\r\nAlder,E05,9400\nBirch,,\n\r\n\
                --line\r\nContent-Disposition: form-data; name=\"csv\"\r\n\r\n\r\n--line--\r\n";
    let request = ada
        .request("POST", "/organise/wards/list")
        .header("content-type", "multipart/form-data; boundary=line")
        .body(body);
    let page = ada.send(request).await;
    assert_eq!(page.status, 200, "{}", page.body);
    assert_eq!(page.field("csv").lines().count(), 2);
}

#[tokio::test]
async fn only_an_administrator_changes_wards() {
    let server = TestServer::start().await;
    let olwen = server.organiser().await;
    assert_eq!(olwen.get("/organise/wards").await.status, 200);
    assert_eq!(olwen.post("/organise/wards", &[("name", "Alder")]).await.status, 403);
    let anybody = server.browser();
    assert_eq!(anybody.post("/organise/wards", &[("name", "Alder")]).await.status, 401);
}
