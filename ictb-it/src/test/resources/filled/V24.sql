UPDATE dnc SET attempt_id = '0123456789abcdef0123456789abcdef' LIMIT 1;
UPDATE campaign_contact SET transfer = 'no-answer' LIMIT 1;
INSERT INTO transfer_hour VALUES (4, '2026-01-02 03:00:00', 1, 20, 2, 1);
UPDATE campaign SET trial_of = 3 WHERE campaign_id = 4;
