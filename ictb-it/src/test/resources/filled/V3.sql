INSERT INTO trunk (trunk_id, name, technology, dialstring, cps, channel, active) VALUES (2, 'main', 'asterisk', 'PJSIP/{number}@main', 12.50, 30, TRUE);
INSERT INTO campaign (campaign_id, usr_id, kind, name, status, contact_group_id, message, retry_delay, timezone, created, started)
  VALUES (4, 7, 'voice', 'Größte 😀', 'running', 3, 2, 5, 'Europe/Berlin', '2026-01-02 03:04:05', '2026-01-02 03:04:06');
INSERT INTO campaign_contact (campaign_id, contact_id, phone, status, reason, attempts, sends, start_time) VALUES (4, 5, '0188887212', 'pending', NULL, 1, 1, '2026-01-02 03:04:07.123456');
INSERT INTO ready (campaign_id, due, contact_id) VALUES (4, '2026-01-02 03:09:07.123456', 5);
INSERT INTO attempt (campaign_id, contact_id, attempt_no, attempt_id, usr_id, trunk_id, node_id, state, claimed) VALUES (4, 5, 1, REPEAT('a', 32), 7, 2, 1, 'UNKNOWN', '2026-01-02 03:04:07');
INSERT INTO campaign_stat (campaign_id, slot, status, total) VALUES (4, 1, 'pending', 1);
INSERT INTO node (node_id, name, epoch, lease_until) VALUES (1, 'one', 3, '2026-01-02 03:04:20');
INSERT INTO ledger (usr_id, kind, amount, attempt_id, created) VALUES (7, 'reserve', -0.000001, REPEAT('a', 32), '2026-01-02 03:04:07');
