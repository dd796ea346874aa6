namespace Activity7.Suite.Tests.Documents;

/// <summary>Every question of the sheet is answered in both languages, under its own words.</summary>
public sealed class QuestionTests
{
    /// <summary>The page of each question, the question as the sheet asks it, and its translation.</summary>
    public static TheoryData<string, string, string> Questions => new()
    {
        {
            "theory/concurrency-and-parallelism.md",
            "¿Cuáles son las diferencias entre concurrencia y paralelismo?",
            "What are the differences between concurrency and parallelism?"
        },
        {
            "theory/concurrency-and-parallelism.md",
            "¿En qué escenario es preferible usar concurrencia sobre paralelismo y viceversa?",
            "In which scenario is concurrency preferable to parallelism, and vice versa?"
        },
        {
            "theory/python-modules.md",
            "Presenta un repaso sobre los módulos multiprocessing, asyncio, y concurrent.futures",
            "Present a review of the modules multiprocessing, asyncio, and concurrent.futures"
        },
        {
            "theory/docker-and-distribution.md",
            "Explica cómo Docker puede ser usado para simular entornos distribuidos y la importancia de la contenerización en proyectos paralelos y distribuidos",
            "Explain how Docker can be used to simulate distributed environments and the importance of containerization in parallel and distributed projects"
        },
        {
            "research/1-concurrency-models.md",
            "¿Cómo maneja cada modelo los problemas de concurrencia como el deadlock y el livelock?",
            "How does each model handle concurrency problems such as deadlock and livelock?"
        },
        {
            "research/1-concurrency-models.md",
            "¿Qué tipo de aplicaciones se beneficiarían más de cada modelo?",
            "What kinds of applications would benefit most from each model?"
        },
        {
            "research/1-concurrency-models.md",
            "¿Cómo influyen estos modelos en el rendimiento y escalabilidad de una aplicación?",
            "How do these models influence the performance and scalability of an application?"
        },
        {
            "research/2-docker-and-kubernetes.md",
            "¿Cómo facilitan Docker y Kubernetes la implementación y gestión de microservicios?",
            "How do Docker and Kubernetes ease the deployment and management of microservices?"
        },
        {
            "research/2-docker-and-kubernetes.md",
            "Describa un escenario donde el uso de Kubernetes proporciona una ventaja significativa sobre el uso de Docker solo",
            "Describe a scenario where using Kubernetes provides a significant advantage over using Docker alone"
        },
        {
            "research/2-docker-and-kubernetes.md",
            "Explica el rol de los volúmenes persistentes y las redes en Kubernetes cuando se manejan servicios distribuidos",
            "Explain the role of persistent volumes and networks in Kubernetes when handling distributed services"
        },
        {
            "research/3-microservices.md",
            "¿Cuáles son los principales desafíos técnicos y organizativos al adoptar microservicios en una gran empresa?",
            "What are the main technical and organizational challenges when adopting microservices in a large enterprise?"
        },
        {
            "research/3-microservices.md",
            "¿Cómo contribuyen los microservicios a la agilidad y escalabilidad de los sistemas empresariales?",
            "How do microservices contribute to the agility and scalability of enterprise systems?"
        },
        {
            "research/3-microservices.md",
            "Evalúa el impacto de la adopción de microservicios en el mantenimiento y la gestión de la deuda técnica",
            "Evaluate the impact of adopting microservices on maintenance and on the management of technical debt"
        },
        {
            "research/4-design-patterns.md",
            "Describa cómo cada patrón aborda un problema específico en sistemas distribuidos",
            "Describe how each pattern addresses a specific problem in distributed systems"
        },
        {
            "research/4-design-patterns.md",
            "¿Qué patrones serían más adecuados para manejar fallos en un sistema altamente disponible?",
            "Which patterns would be most suitable for handling failures in a highly available system?"
        },
        {
            "research/4-design-patterns.md",
            "Proporciona ejemplos de cómo estos patrones se han implementado en aplicaciones comerciales conocidas",
            "Provide examples of how these patterns have been implemented in well-known commercial applications"
        },
        {
            "research/5-fault-tolerance.md",
            "¿Qué técnicas de tolerancia a fallos se emplean en el sistema elegido y por qué son efectivas?",
            "What fault-tolerance techniques does the chosen system employ, and why are they effective?"
        },
        {
            "research/5-fault-tolerance.md",
            "¿Cómo se manejan los fallos de red o de hardware sin afectar la disponibilidad del servicio?",
            "How are network or hardware failures handled without affecting the availability of the service?"
        },
        {
            "research/5-fault-tolerance.md",
            "Discute las compensaciones entre consistencia, disponibilidad y partición de tolerancia (CAP Theorem) que enfrenta el sistema estudiado",
            "Discuss the trade-offs between consistency, availability and partition tolerance (CAP theorem) that the studied system faces"
        },
        {
            "research/6-container-security.md",
            "¿Cuáles son los principales riesgos de seguridad al utilizar contenedores para microservicios y cómo se pueden mitigar?",
            "What are the main security risks when using containers for microservices, and how can they be mitigated?"
        },
        {
            "research/6-container-security.md",
            "Explica la importancia de la gestión de secretos en un entorno de microservicios",
            "Explain the importance of secrets management in a microservices environment"
        },
        {
            "research/6-container-security.md",
            "¿Cómo pueden las políticas de red y las herramientas de orquestación como Kubernetes ayudar a mejorar la seguridad de los microservicios?",
            "How can network policies and orchestration tools such as Kubernetes help to improve the security of microservices?"
        },
        {
            "research/7-kubernetes-performance.md",
            "¿Cómo afectan las decisiones de programación de pods a la performance general de una aplicación en Kubernetes?",
            "How do pod scheduling decisions affect the overall performance of an application in Kubernetes?"
        },
        {
            "research/7-kubernetes-performance.md",
            "Describe el proceso de autoescalado en Kubernetes y cómo contribuye a la gestión eficiente de recursos",
            "Describe the autoscaling process in Kubernetes and how it contributes to the efficient management of resources"
        },
        {
            "research/7-kubernetes-performance.md",
            "Analiza el impacto del balanceo de carga en la escalabilidad y la disponibilidad de los servicios",
            "Analyse the impact of load balancing on the scalability and availability of services"
        },
        {
            "research/8-design-principles.md",
            "¿Qué es la transparencia en un sistema distribuido y por qué es importante?",
            "What is transparency in a distributed system, and why is it important?"
        },
        {
            "research/8-design-principles.md",
            "¿Cómo se puede lograr la escalabilidad en sistemas distribuidos sin comprometer la seguridad?",
            "How can scalability be achieved in distributed systems without compromising security?"
        },
        {
            "research/8-design-principles.md",
            "Discute cómo el diseño de sistemas distribuidos puede influir en la facilidad de manejo de fallos",
            "Discuss how the design of distributed systems can influence the ease of handling failures"
        },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_question_is_a_heading_of_its_page_in_both_languages(string page, string spanish, string english)
    {
        Headings($"es/{page}").Should().Contain(spanish);
        Headings($"en/{page}").Should().Contain(english);
        Headings($"en/{page}").ToList().IndexOf(english).Should().Be(Headings($"es/{page}").ToList().IndexOf(spanish));
    }

    private static IEnumerable<string> Headings(string page) =>
        Pages.Read(page).Headings.Where(heading => heading.Level == 2).Select(heading => heading.Text);
}
