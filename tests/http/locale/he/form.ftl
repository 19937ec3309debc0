error-required = יש להשיב על שאלה זו
