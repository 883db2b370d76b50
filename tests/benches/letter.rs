//! The letter on which the benches work.

/// A letter with an annex of about `size` bytes.
pub fn letter(size: usize, chinese: bool) -> String {
    let (head, paragraph) = if chinese {
        (
            "第七十二届会议\n\n议程项目 19(a)\n\n可持续发展\n\n2017年11月14日乌兹别克斯坦常驻联合国代表给秘书长的信\n\n谨转递山林研讨会的公报(见附件)。\n\n请将本信及其附件作为大会议程项目 19(a)的文件分发为荷。\n\n大使\n常驻代表\n某某(签名)\n\n2017年11月14日乌兹别克斯坦常驻联合国代表给秘书长的信的附件\n\n[原件：俄文]\n\n山林研讨会公报\n\n",
            "与会者指出，山林是水、木材和安宁的来源，各国有必要在信息和经验方面进行交流，并在这方面根据2017年11月10日通过的公报(A/72/1)制定联合措施。\n\n",
        )
    } else {
        (
            "Seventy-second session\n\nAgenda item 19 (a)\n\nSustainable development\n\nLetter dated 14 November 2017 from the Permanent Representative of Uzbekistan to the United Nations addressed to the Secretary-General\n\nI have the honour to transmit the communiqué of a seminar (see annex).\n\nI should be grateful if you would have the present letter and its annex circulated as a document of the General Assembly, under agenda item 19 (a).\n\n(Signed) N. N.\nPermanent Representative\n\nAnnex to the letter dated 14 November 2017 from the Permanent Representative of Uzbekistan to the United Nations addressed to the Secretary-General\n\n[Original: Russian]\n\nCommuniqué of the seminar\n\n",
            "The participants noted that forests are a source of water, timber and quiet, and that States should exchange information and experience on the basis of the communiqué of 10 November 2017 (A/72/1).\n\n",
        )
    };
    let mut out = head.to_owned();
    let mut n = 0;
    while out.len() < size {
        n += 1;
        out.push_str(&format!("{n}. {paragraph}"));
    }
    out
}
