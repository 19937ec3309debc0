//! Makes the texts of letters and digests storable.

use super::owned;
use crate::store::{Digest, NewLetter};

impl NewLetter {
    pub(in crate::store) fn storable(mut self) -> Self {
        for text in [
            &mut self.occasion,
            &mut self.form,
            &mut self.locale,
            &mut self.address,
            &mut self.subject,
            &mut self.body,
            &mut self.unsubscribe,
        ] {
            *text = owned(std::mem::take(text));
        }
        self.response_id = self.response_id.map(owned);
        self
    }
}

impl Digest {
    pub(in crate::store) fn storable(self) -> Self {
        let [account, address, locale] = [self.account, self.address, self.locale].map(owned);
        Self { account, address, locale }
    }
}
