UPDATE campaign SET next_at = '2026-01-05 10:40:00', hold = 'No trunk is active' WHERE campaign_id = 4;
