UPDATE installation SET mark = 12, held = '2026-01-02 03:04:05', reason = 'Calls were placed that the database does not know';
INSERT INTO lost_call (attempt_id, campaign_id, contact_id, phone, called) VALUES ('0123456789abcdef0123456789abcdef', 3, 900, '12125550109', '2026-01-02 03:04:05');
