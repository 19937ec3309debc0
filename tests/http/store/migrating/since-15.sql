-- Rows in the tables that migrations 16 to 21 added to a fixture, for both engines.

INSERT INTO mail_service (id, origin) VALUES (1, 'https://example.org');

INSERT INTO restricted_answers (response_id, form, document, reason, restricted_name)
    SELECT id, form, document, 'Son auteur conteste la réponse', 'Cleo'
    FROM responses JOIN answers ON response_id = id WHERE submission_id = 'text-6-before-migration-18';
UPDATE responses SET restricted_at = 1600000000000 WHERE submission_id = 'text-6-before-migration-18';
DELETE FROM answers WHERE response_id IN (SELECT response_id FROM restricted_answers);

INSERT INTO probability_samples (act_id, form, control, seed, drawn_by, drawn_name, drawn_at)
    VALUES ('act-since-15', 'consultation', '1a', 'seed', 'account:acc-1', 'Cleo', 1600000000000);
INSERT INTO sample_strata (sample, stratum, population, drawn)
    SELECT number, 'civil-society/fr', 20, 20 FROM probability_samples;
INSERT INTO sampled_texts (sample, response_id, control, stratum)
    SELECT number, response_id, reviewed_texts.control, 'civil-society/fr'
    FROM probability_samples JOIN reviewed_texts ON reviewed_texts.control = probability_samples.control;

INSERT INTO synthesis_sign_offs
    (act_id, form, language, document_digest, figures_digest, in_name_of, signed_by, signed_name, signed_at)
    SELECT 'act-since-15', 'consultation', 'fr', fingerprint, receipt_digest, 'Le ministère', 'account:acc-1', 'Cleo', 1600000000000
    FROM responses WHERE submission_id = 'kept-before-migration-18';

INSERT INTO double_counts (sample, coder, other_coder, codes, other_codes, texts)
    SELECT number, 'account:acc-1', 'account:acc-2', '["a"]', '["b"]', 1 FROM double_samples;

INSERT INTO refused_addresses (id, digest, form, purpose, response_id, reply, refused_at)
    SELECT 'letter-since-15', receipt_digest, 'consultation', 'receipt', id, '550', 1600000000000
    FROM responses WHERE submission_id = 'kept-before-migration-18';

INSERT INTO package_builds (form, began_at, package) VALUES ('consultation', 1600000000000, 'ab');
