//! Words of unspaced Chinese text, by jieba. Its dictionary takes a tenth of a second to load, so it loads in the
//! background, and nothing waits for it.

use super::shared::Shared;
use crate::features::completion::Segmenter;
use jieba_rs::Jieba;
use std::sync::{Arc, Weak};

/// Starts loading.
pub(super) fn load(shared: Weak<Shared>) {
    let _ = std::thread::Builder::new().name("words".to_owned()).spawn(move || {
        let words: Arc<dyn Segmenter> = Arc::new(Words(Jieba::new()));
        if let Some(shared) = shared.upgrade() {
            let _ = shared.words.set(words);
        }
    });
}

struct Words(Jieba);

impl Segmenter for Words {
    fn starts(&self, text: &str) -> Vec<usize> {
        self.0.cut(text, false).iter().map(|word| word.byte_start).collect()
    }
}
