//! What the key folder promises.

use std::os::unix::fs::PermissionsExt;

use super::*;

/// A folder that is gone after the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("wardmote-{name}-{}", std::process::id()));
        fs::create_dir_all(path.join("data")).unwrap();
        Self(path)
    }

    fn keys(&self) -> KeyFolder {
        KeyFolder::at(self.0.join("keys"), &self.0.join("data")).unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn id(n: u8) -> ContestId {
    ContestId::from_random([n; 16])
}

fn fresh(n: u8) -> ContestKeys {
    ContestKeys::from_random([n; 32], [n; 32])
}

#[test]
fn keys_are_found_again_and_an_opening_tried_twice_keeps_the_first() {
    let folder = Folder::new("keys-found");
    let keys = folder.keys();
    assert!(keys.find(id(1)).unwrap().is_none());
    keys.keep(id(1), fresh(1)).unwrap();
    let kept = keys.keep(id(1), fresh(2)).unwrap();
    assert_eq!(kept.public(), fresh(1).public());
    assert_eq!(keys.find(id(1)).unwrap().unwrap().public(), fresh(1).public());
    assert_eq!(keys.list().unwrap(), [id(1)]);
}

#[test]
fn whoever_presses_open_at_the_same_time_gets_the_same_keys() {
    let folder = Folder::new("keys-together");
    let keys = folder.keys();
    let press = |n: u8| {
        let keys = keys.clone();
        std::thread::spawn(move || keys.keep(id(1), fresh(n)).unwrap().public())
    };
    let presses: Vec<_> = (1..=20).map(press).collect();
    let there = presses.into_iter().map(|press| press.join().unwrap()).collect::<Vec<_>>();
    let kept = keys.find(id(1)).unwrap().unwrap().public();
    assert!(there.iter().all(|public| *public == kept));
}

#[test]
fn only_the_owner_can_read() {
    let folder = Folder::new("keys-owner");
    let keys = folder.keys();
    keys.keep(id(1), fresh(1)).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(keys.path()), 0o700);
    assert_eq!(mode(&keys.file(id(1))), 0o600);
}

#[test]
fn a_destroyed_key_is_gone_and_destroying_twice_is_well() {
    let folder = Folder::new("keys-destroyed");
    let keys = folder.keys();
    keys.keep(id(1), fresh(1)).unwrap();
    // A second name for the same file: what was in it is overwritten, not only unlinked.
    let second = folder.0.join("second");
    fs::hard_link(keys.file(id(1)), &second).unwrap();
    for _ in 0..2 {
        keys.destroy(id(1)).unwrap();
        assert!(keys.find(id(1)).unwrap().is_none());
    }
    assert!(fs::read(second).unwrap().iter().all(|byte| *byte == 0));
}

#[test]
fn what_signs_stays_until_it_is_retired_and_opens_nothing() {
    let folder = Folder::new("keys-signing");
    let keys = folder.keys();
    keys.keep(id(1), fresh(1)).unwrap();
    assert!(keys.find_signing(id(1)).unwrap().is_none(), "not before the envelopes are opened");
    for _ in 0..2 {
        keys.destroy(id(1)).unwrap();
        let signing = keys.find_signing(id(1)).unwrap().unwrap();
        assert_eq!(signing.public(), fresh(1).public().signing);
    }
    let mode = fs::metadata(keys.signing_file(id(1))).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode, 0o600);
    let second = folder.0.join("second");
    fs::hard_link(keys.signing_file(id(1)), &second).unwrap();
    for _ in 0..2 {
        keys.retire(id(1)).unwrap();
        assert!(keys.find_signing(id(1)).unwrap().is_none());
    }
    assert!(fs::read(second).unwrap().iter().all(|byte| *byte == 0));
}

#[test]
fn a_folder_that_is_not_there_is_not_taken_for_an_empty_one() {
    let folder = Folder::new("keys-pulled");
    let keys = folder.keys();
    keys.keep(id(1), fresh(1)).unwrap();
    fs::rename(keys.path(), folder.0.join("pulled")).unwrap();
    assert!(keys.destroy(id(1)).is_err());
    fs::create_dir(keys.path()).unwrap();
    assert!(keys.destroy(id(1)).is_err(), "an empty mount point");
    fs::remove_dir(keys.path()).unwrap();
    fs::rename(folder.0.join("pulled"), keys.path()).unwrap();
    keys.destroy(id(1)).unwrap();
}

#[test]
fn what_a_crash_left_half_written_stands_in_no_ones_way() {
    let folder = Folder::new("keys-crash");
    let keys = folder.keys();
    keys.make().unwrap();
    fs::write(keys.path().join(format!("{}.new", id(1))), "wardmote-keys-v1\nconte").unwrap();
    keys.keep(id(1), fresh(1)).unwrap();
    assert!(keys.find(id(1)).unwrap().is_some());
    fs::write(keys.file(id(2)), [0xff; 100]).unwrap();
    assert!(keys.find(id(2)).unwrap().is_none(), "no key file");
}

#[test]
fn keys_beside_the_data_are_taken_and_inside_or_around_are_refused() {
    let folder = Folder::new("keys-apart");
    let data = folder.0.join("data");
    let inside = [data.clone(), data.join("keys"), data.join("../data/a/b"), folder.0.clone()];
    for path in inside {
        let refused = KeyFolder::at(path, &data).unwrap_err().to_string();
        assert!(refused.contains("must lie apart from the data"), "{refused}");
    }
    std::os::unix::fs::symlink(&data, folder.0.join("link")).unwrap();
    assert!(KeyFolder::at(folder.0.join("link/keys"), &data).is_err());
    assert!(KeyFolder::at(folder.0.join("data-keys"), &data).is_ok());
}
