namespace Assistent.Bot.Conversations;

/// <summary>
/// The store cannot be used as it is: the file is damaged or cannot be opened, or its schema is newer than this program knows.
/// </summary>
internal sealed class ConversationStoreException(string message, Exception? innerException = null) : Exception(message, innerException);
