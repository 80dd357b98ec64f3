UPDATE campaign SET repeat_after = 48;
